"""The place of this installation's files, as the settings name it."""

from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from foidesk.plumbing.files.bucket import Address, Bucket, is_here
from foidesk.plumbing.files.folder import Folder
from foidesk.plumbing.files.place import Place

_S3 = "s3://"


def of_installation() -> Place:
    """The place that FOIDESK_FILES names. Raises ImproperlyConfigured for what is none."""
    return named(str(settings.FILES))


def named(where: str) -> Place:
    """A folder by its full path, or `s3://bucket/prefix`. Raises ImproperlyConfigured for what is neither."""
    if where.startswith(_S3):
        return Bucket(_address(where))
    root = Path(where)
    if not root.is_absolute():
        raise ImproperlyConfigured(
            "FOIDESK_FILES must be the full path of a folder on this machine, or s3://bucket/prefix."
        )
    return Folder(root)


def _address(where: str) -> Address:
    bucket, _, prefix = where.removeprefix(_S3).partition("/")
    if not bucket:
        raise ImproperlyConfigured("FOIDESK_FILES names no bucket: write s3://bucket or s3://bucket/prefix.")
    return Address(
        bucket=bucket,
        prefix=prefix.strip("/"),
        endpoint=settings.FILES_ENDPOINT,
        region=settings.FILES_REGION,
        key=settings.FILES_KEY,
        secret=settings.FILES_SECRET,
        plain=settings.FILES_HTTP or is_here(settings.FILES_ENDPOINT),
    )
