"""What a sentence states: fact, denial, plan, question, report of speech."""
