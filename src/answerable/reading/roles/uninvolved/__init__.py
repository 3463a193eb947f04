"""Who stands near a happening in a sentence and has no part in it."""
