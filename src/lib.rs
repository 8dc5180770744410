//! Broadsheet: a newspaper page that shows its sources.
