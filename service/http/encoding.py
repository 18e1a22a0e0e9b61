"""JSON out: text as it is, and escapes only where UTF-8 has no form for it."""

import re
from typing import Any

from flask.json.provider import DefaultJSONProvider

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class JsonProvider(DefaultJSONProvider):
    """Keeps the order of fields, writes text unescaped; a problem that quotes a lone surrogate escapes it."""

    sort_keys = False
    ensure_ascii = False

    def dumps(self, obj: Any, **kwargs: Any) -> str:
        """Serialise ``obj``."""
        text = super().dumps(obj, **kwargs)
        return super().dumps(obj, **{**kwargs, "ensure_ascii": True}) if _LONE_SURROGATE.search(text) else text
