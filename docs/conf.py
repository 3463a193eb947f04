"""Sphinx configuration."""

from importlib.metadata import version as installed

project = "Answerable"
author = "The Answerable developers"
project_copyright = "The Answerable developers, Apache License 2.0"
release = version = installed("answerable")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx_click"]
exclude_patterns = ["_build"]
source_suffix = {".md": "markdown"}

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
default_role = "code"  # docstrings mark code with single backticks

autodoc_typehints = "description"
autodoc_typehints_description_target = "documented"
autodoc_member_order = "bysource"
napoleon_google_docstring = True
napoleon_use_ivar = True

html_theme = "furo"
html_title = f"Answerable {version}"
html_copy_source = False
html_show_sphinx = False
