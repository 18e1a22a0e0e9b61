"""Pages and feeds from the public web, and from nowhere else."""
