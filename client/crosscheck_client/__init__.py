"""Client of a Crosscheck service: claims verified against a corpus of articles, over HTTP.

``Crosscheck`` blocks, ``AsyncCrosscheck`` is its twin for asyncio. Results are frozen dataclasses; problems are exceptions.
"""

from crosscheck_client.aio import AsyncCrosscheck
from crosscheck_client.client import Crosscheck
from crosscheck_client.errors import (
    Busy,
    ConnectionFailed,
    CrosscheckError,
    Invalid,
    JobNotEnded,
    NotAllowed,
    NotFound,
    Problem,
    TimedOut,
    UnexpectedAnswer,
)
from crosscheck_client.following import Feed
from crosscheck_client.options import (
    ArticleFields,
    Claim,
    ClaimSource,
    Filters,
    ListFilters,
    VerifyOptions,
    WatchOptions,
    Webhook,
)
from crosscheck_client.results import (
    About,
    Article,
    ArticleResult,
    ArticleSummary,
    ClaimResult,
    Evidence,
    Finding,
    Job,
    Passage,
    Receipt,
    Verification,
    VerificationSummary,
)
from crosscheck_client.retries import Retry
from crosscheck_client.watching import Delivery, NewWatch, RotatedSecret, Watch, WatchChange

__all__ = [
    "About",
    "Article",
    "ArticleFields",
    "ArticleResult",
    "ArticleSummary",
    "AsyncCrosscheck",
    "Busy",
    "Claim",
    "ClaimResult",
    "ClaimSource",
    "ConnectionFailed",
    "Crosscheck",
    "CrosscheckError",
    "Delivery",
    "Evidence",
    "Feed",
    "Filters",
    "Finding",
    "Invalid",
    "Job",
    "JobNotEnded",
    "ListFilters",
    "NewWatch",
    "NotAllowed",
    "NotFound",
    "Passage",
    "Problem",
    "Receipt",
    "Retry",
    "RotatedSecret",
    "TimedOut",
    "UnexpectedAnswer",
    "Verification",
    "VerificationSummary",
    "VerifyOptions",
    "Watch",
    "WatchChange",
    "WatchOptions",
    "Webhook",
]
