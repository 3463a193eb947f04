"""The public edition as a site of static pages: no script, no server, no request to anyone."""
