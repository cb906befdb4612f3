"""The demo office: an invented authority with requests in every state, walked there by the real actions."""

from foidesk.cli.demo.loading import load

__all__ = ["load"]
