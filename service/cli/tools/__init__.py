"""The tools that assistants are offered by the Model Context Protocol. Needs what requirements-mcp.txt lists."""
