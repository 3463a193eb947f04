"""Charts as SVG, made here: no script draws them, they print, and each stands beside a table that says the same."""
