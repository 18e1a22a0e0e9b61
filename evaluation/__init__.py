"""How good the answers are, measured on data that its user names; nothing of that data is kept here."""
