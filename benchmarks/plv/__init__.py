"""What `benchmarks.plover` is made of: PLV's rows and classes, the readers that are compared on them, their scores."""
