"""One schema per role, named for it; a request and an answer never share one."""
