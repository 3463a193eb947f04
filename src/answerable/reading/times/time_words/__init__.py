"""The words and rules by which time expressions are found: one YAML file a language, compiled to `compiled.json`."""
