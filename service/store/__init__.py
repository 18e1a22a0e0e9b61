"""Where the corpus is kept. Nothing outside this package knows which store it talks to."""
