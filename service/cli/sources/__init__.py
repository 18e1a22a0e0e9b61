"""Files of articles in."""
