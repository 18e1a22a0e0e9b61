"""What can go wrong, drawn once.

CrosscheckError
|-- InvalidInput          the caller sent something that is not allowed
|-- NotFound              no such article, version, passage or verification
|-- StartupError          the service cannot start as it is configured
|   |-- SettingError          a setting has a value that is not allowed
|   |-- ModelError            a model is missing, damaged, or not what it has to be
|   `-- StoreError            the data directory cannot be used
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


class StorageFailure(CrosscheckError):
    """A write or a read of the store failed; nothing of the request was kept."""
