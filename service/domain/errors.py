"""What can go wrong, drawn once.

CrosscheckError
|-- InvalidInput          the caller sent something that is not allowed
|-- NotFound              no such article, version, passage, verification, job, watch, delivery or feed
|-- ModelsBusy            the models cannot come to this request: too much waits, or it has waited too long
|-- TooManyJobs           as many jobs wait as are allowed
|-- TooManyWatches        as many claims are watched as are allowed
|-- TooManyFeeds          as many feeds are polled as are allowed
|-- OutOfTime             a text's sentences took longer than is allowed; this one was not verified any more
|-- FetchFailed           a page or feed of the web could not be had, for a reason that lies with its site
|-- ResultNotAwaited      a job does not wait for this result: it has ended, or has it already
|-- StartupError          the service cannot start as it is configured
|   |-- SettingError          a setting has a value that is not allowed
|   |-- ModelError            a model is missing, damaged, or not what it has to be
|   `-- StoreError            the data directory cannot be used
|       `-- DirectoryInUse        another process has it
`-- StorageFailure        a write or a read of the store failed (disk full, input/output error)

Exceptions carry data, not HTTP statuses: ``service/http/errors.py`` maps them in one table.
"""


class CrosscheckError(Exception):
    """Base of every error that Crosscheck raises on purpose."""


class InvalidInput(CrosscheckError):
    """Input that is not allowed.

    ``field`` names the place in the caller's input, ``reason`` says what was wrong and what is allowed.
    """

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason


class NotFound(CrosscheckError):
    """There is no ``kind`` with this ``key``."""

    def __init__(self, kind: str, key: str) -> None:
        super().__init__(f"There is no {kind} '{key}'.")
        self.kind = kind
        self.key = key


class ModelsBusy(CrosscheckError):
    """The models do not come to this request; the message says why."""


class TooManyJobs(CrosscheckError):
    """``most`` jobs wait already."""

    def __init__(self, most: int) -> None:
        super().__init__(f"{most} jobs are queued or running; at most {most} are allowed. Try again when one has ended.")
        self.most = most


class TooManyWatches(CrosscheckError):
    """``most`` claims are watched already."""

    def __init__(self, most: int) -> None:
        super().__init__(f"{most} claims are watched; at most {most} are allowed. Delete a watch that is no longer needed.")
        self.most = most


class TooManyFeeds(CrosscheckError):
    """``most`` feeds are polled already."""

    def __init__(self, most: int) -> None:
        super().__init__(f"There are {most} feeds; at most {most} are allowed. Delete a feed that is no longer needed.")
        self.most = most


class OutOfTime(CrosscheckError):
    """The sentences before this one took ``seconds``, which is all there is for one text."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"The sentences before took {seconds:.0f} seconds, all there is for one text; send the rest for itself.")
        self.seconds = seconds


class FetchFailed(CrosscheckError):
    """A page or feed could not be had: ``reason`` in words, ``status`` that the site answered with, if it was one.

    ``retry_after`` is how many seconds the site asked to wait.
    """

    def __init__(self, reason: str, status: int | None = None, retry_after: float | None = None) -> None:
        super().__init__(f"The address could not be fetched: {reason}.")
        self.reason = reason
        self.status = status
        self.retry_after = retry_after


class ResultNotAwaited(CrosscheckError):
    """The job does not wait for the result of claim ``number``: it was cancelled or erased, or has it already."""

    def __init__(self, job: str, number: int) -> None:
        super().__init__(f"The job '{job}' does not wait for the result of claim {number}.")
        self.job = job
        self.number = number


class StartupError(CrosscheckError):
    """The service cannot start; the message says why and what to do."""


class SettingError(StartupError):
    """A setting has a value that is not allowed."""

    def __init__(self, variable: str, value: str, expectation: str) -> None:
        super().__init__(f"{variable} is '{value}', but it must be {expectation}.")
        self.variable = variable
        self.value = value
        self.expectation = expectation


class ModelError(StartupError):
    """A model is missing, damaged, or not what it has to be."""


class StoreError(StartupError):
    """The data directory cannot be used: locked, damaged, or of a newer release."""


class DirectoryInUse(StoreError):
    """Process ``holder`` has the data directory."""

    def __init__(self, directory: str, holder: str) -> None:
        super().__init__(
            f"The data directory {directory} is in use by process {holder}. One process owns a data directory: "
            "stop that one, or set CROSSCHECK_DATA to another directory."
        )
        self.directory = directory
        self.holder = holder


class StorageFailure(CrosscheckError):
    """A write or a read of the store failed; nothing of the request was kept."""
