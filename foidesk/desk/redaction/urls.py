"""Addresses of striking out in a file."""

from django.urls import path

from foidesk.desk.redaction import boxes, copies, finding, pictures, sheet

_IN = "files/<uuid:document>/strike-out/"
_BOX = f"{_IN}boxes/<uuid:box>/"

urlpatterns = [
    path("files/<uuid:document>/page-<int:n>.jpg", pictures.picture, name="file-page"),
    path(_IN, sheet.sheet, name="strike-out"),
    path(f"{_IN}open/", sheet.open_pages, name="strike-out-open"),
    path(f"{_IN}boxes/", boxes.all_of_them, name="strike-out-boxes"),
    path(_BOX, boxes.change, name="strike-out-box"),
    path(f"{_BOX}remove/", boxes.remove, name="strike-out-remove"),
    path(f"{_BOX}put-back/", boxes.put_back, name="strike-out-put-back"),
    path(f"{_IN}words/", finding.words, name="strike-out-words"),
    path(f"{_IN}find/", finding.find, name="strike-out-find"),
    path(f"{_IN}suggested/", finding.suggested, name="strike-out-suggested"),
    path(f"{_IN}copy/", copies.copy, name="strike-out-copy"),
    path(f"{_IN}read/", copies.read, name="strike-out-read"),
]
