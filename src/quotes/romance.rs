//! Rules that only French and Spanish need.
