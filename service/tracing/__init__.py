"""Traces of OpenTelemetry, for who asks for them; nothing else imports it, and nothing here does before they are asked for."""
