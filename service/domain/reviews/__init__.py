"""Reviews of claims that others published: what they are, how ClaimReview is read, when one is of the same claim."""
