"""What is learned from: the corpus, the marks on real reports, the sets of others; and its labels."""
