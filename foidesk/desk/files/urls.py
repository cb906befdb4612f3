"""Addresses of files."""

from django.urls import path

from foidesk.desk.files import copying, listing, one, printing, ranges, reading

urlpatterns = [
    path("files/search/", listing.search, name="search-files"),
    path("cases/<uuid:case>/files/", listing.of_case, name="case-files"),
    path("files/<uuid:document>/", one.one, name="file"),
    path("files/<uuid:document>/download/", reading.download, name="file-download"),
    path("files/<uuid:document>/words/", reading.words, name="file-words"),
    path("files/<uuid:document>/pages/", reading.pages, name="file-pages"),
    path("files/<uuid:document>/clean/", copying.clean, name="file-clean"),
    path("files/<uuid:document>/ranges/", ranges.choose, name="file-ranges"),
    path("files/<uuid:document>/pages-made/", printing.make, name="file-pages-made"),
    path("files/<uuid:document>/apart/", copying.take_apart, name="file-apart"),
    path("files/<uuid:document>/listened/", copying.listened, name="file-listened"),
]
