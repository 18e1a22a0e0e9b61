"""What comes in, made readable: web pages to text, text to sentences. Each file wraps one kept library."""
