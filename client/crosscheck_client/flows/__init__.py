"""The calls, one file for each kind of thing: what is asked, and how the answer is read."""
