"""Pages of a list: which one follows, reading ahead, and iteration."""
