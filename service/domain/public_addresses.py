"""Which network addresses belong to the public internet: what articles are fetched from and webhooks are sent to."""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

_PUBLIC_V6 = IPv6Network("2000::/3")  # all that is given out to the public so far (RFC 4291, IANA)
_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052: the last 32 bits are an IPv4 address
# Beside what ``is_global`` knows, which differs between releases of Python.
_NOT_PUBLIC = (
    IPv4Network("168.63.129.16/32"),  # Azure: what a machine asks about itself, a public address that leads inside
    IPv4Network("192.0.0.0/24"),  # IETF protocols; Oracle's metadata among them
    IPv4Network("192.88.99.0/24"),  # 6to4 relays (RFC 7526: withdrawn)
    IPv4Network("100.64.0.0/10"),  # behind a carrier's NAT; Alibaba's metadata among them
    IPv4Network("198.18.0.0/15"),  # benchmarks
    IPv6Network("2001::/23"),  # IETF protocols; Teredo, whose address holds an IPv4 address, among them
    IPv6Network("2001:db8::/32"),  # documentation
    IPv6Network("2002::/16"),  # 6to4: holds an IPv4 address (RFC 7526: withdrawn)
    IPv6Network("3fff::/20"),  # documentation
)


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Whether ``address`` belongs to the public internet, and what is embedded in it too."""
    if isinstance(address, IPv6Address):
        inside = address.ipv4_mapped or (IPv4Address(int(address) & 0xFFFFFFFF) if address in _NAT64 else None)
        if inside is not None:
            return is_public(inside)
        if address not in _PUBLIC_V6 or address.scope_id is not None:
            return False
    return (
        address.is_global
        and not address.is_multicast
        and not address.is_reserved
        and not any(address in network for network in _NOT_PUBLIC if network.version == address.version)
    )
