"""The stages that a verification can do without, so that a measurement can say what each is worth."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Features:
    """Which stages take part.

    ``findings`` compares claim and passage, ``origins`` makes one candidate of near-copies, ``parts`` verifies the parts of
    a compound claim too.
    """

    findings: bool = True
    origins: bool = True
    parts: bool = True

    @property
    def lacking(self) -> tuple[str, ...]:
        """The names of the stages that are left out."""
        return tuple(field.name for field in fields(self) if not getattr(self, field.name))


ALL = Features()
