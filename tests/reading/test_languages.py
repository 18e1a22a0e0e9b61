"""Whether a claim is plainly not English."""

import pytest

from service.reading.languages import foreign_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Brücke wurde im Mai wieder für den Verkehr geöffnet.", "de"),
        ("Le maire a démissionné.", "fr"),
        ("El puente reabrió al tráfico en mayo.", "es"),
        ("De brug ging in mei weer open.", "nl"),
        ("Мост снова открыт для движения в мае.", "ru"),
        ("大桥五月重新开放。", "zh"),
    ],
)
def test_another_language_is_named(text: str, language: str) -> None:
    """A short plain sentence in another language is recognised by its code."""
    assert foreign_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "FC Halmere beat Torrenby Athletic 2-1.",
        "The Palazzo della Cancelleria is square.",
        "Juventus F.C. competes at Juventus Stadium in Lisbon.",
        "Angela Merkel visited Baden-Württemberg, Rheinland-Pfalz and Nordrhein-Westfalen.",
        "Tarneval Cells",
        "12,000",
        "",
        "🌉 🌉 🌉",
    ],
)
def test_english_with_foreign_names_is_served(text: str) -> None:
    """Foreign names, figures and signs do not make an English claim foreign."""
    assert foreign_language(text) is None
