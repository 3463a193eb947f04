"""Events → links and cases: what answers what, what undoes what, what is part of what."""
