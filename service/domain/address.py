"""Web addresses: one form for all that plainly lead to the same page.

The form is that of RFC 3986, section 6.2.2 and 6.2.3, without a fragment and without the parameters by which advertisers
and newsletters follow readers. Nothing else is taken away: of two articles that became one, only the newer would be evidence.
"""

from contextlib import suppress
import re
from urllib.parse import SplitResult, urlsplit, urlunsplit

_TRACKING = re.compile(
    r"(?:utm_\w+|itm_\w+|mtm_\w+|pk_(?:campaign|kwd|source|medium|content|cid)|hsa_\w+|_hs(?:enc|mi)|__hs\w+|mc_[ce]id|mkt_tok"
    r"|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|twclid|ttclid|li_fat_id|igsh|igshid|fb_\w+|_ga|_gl|ga_\w+"
    r"|oly_(?:anon|enc)_id|vero_(?:id|conv)|wickedid|s_cid|at_(?:medium|campaign)|ns_(?:mchannel|source|campaign)|cmpid|xtor)\Z",
    re.IGNORECASE | re.ASCII,
)
_ESCAPE = re.compile("%([0-9A-Fa-f]{2})")
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]", re.ASCII)
_TO_ESCAPE = re.compile(r"[^\x21-\x7e]|[\"<>\\^`{|}]|%(?![0-9A-Fa-f]{2})")
_DEFAULT_PORTS = {"http": 80, "https": 443}


def normal_url(url: str) -> str:
    """The form of ``url`` under which its page is known; one that is no http or https address comes back as it is.

    Kept are the order of parameters, empty ones, a slash at the end, ``http`` beside ``https``, and a fragment that begins
    with ``!`` or ``/``, by which scripts tell pages apart.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return url
    scheme = parts.scheme.lower()
    if scheme not in _DEFAULT_PORTS or not host:
        return url
    place = _host(host) + (f":{port}" if port is not None and port != _DEFAULT_PORTS[scheme] else "")
    user, at, _ = parts.netloc.rpartition("@")
    query = "&".join(each for each in parts.query.split("&") if each and not _TRACKING.match(each.partition("=")[0]))
    fragment = parts.fragment if parts.fragment.startswith(("!", "/")) else ""
    path = _without_dots(_escapes(parts.path)) or "/"
    return urlunsplit(SplitResult(scheme, _escapes(user) + at + place, path, _escapes(query), _escapes(fragment)))


def forms(url: str) -> tuple[str, ...]:
    """Under which addresses the store may have the page: the normal form, and ``url`` itself from before it was normalised."""
    return tuple(dict.fromkeys((normal_url(url), url)))


def host_of(url: str) -> str:
    """The host in lower case, "" where there is none."""
    try:
        return _host(urlsplit(url).hostname or "")
    except ValueError:
        return ""


def _host(host: str) -> str:
    """In lower case, other scripts as RFC 3490 writes them, without the root's dot."""
    host = host.lower()
    if ":" in host:
        return f"[{host}]"
    with suppress(UnicodeError):  # no name that DNS knows: it stays as it is
        host = host if host.isascii() else host.encode("idna").decode("ascii")
    return host.rstrip(".") or host


def _escapes(part: str) -> str:
    """Escapes in capitals, none where it is not needed, and all where they are."""
    escaped = _TO_ESCAPE.sub(lambda found: "".join(f"%{byte:02X}" for byte in found.group().encode("utf-8", "replace")), part)
    return _ESCAPE.sub(_plain, escaped)


def _plain(found: re.Match[str]) -> str:
    character = chr(int(found[1], 16))
    return character if _UNRESERVED.match(character) else found.group().upper()


def _without_dots(path: str) -> str:
    """RFC 3986, section 5.2.4, of an absolute path."""
    segments: list[str] = []
    parts = path.split("/")[1:]
    for number, segment in enumerate(parts):
        last = number == len(parts) - 1
        if segment == "..":
            segments[-1:] = []
        if segment in {".", ".."}:
            segments += [""] if last else []
        else:
            segments.append(segment)
    return "".join(f"/{segment}" for segment in segments)
