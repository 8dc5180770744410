// One of the programs that the worker loads. The glue of each calls itself by the same name as the worker's own.
broadsheetReaders["{name}"] = (() => {
{glue}
return wasm_bindgen;
})();
