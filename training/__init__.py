"""How the reading model is made. Not shipped with the product."""
