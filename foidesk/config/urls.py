"""Addresses: the desk for staff, and what everybody may open."""

from django.urls import include, path

urlpatterns = [
    path("desk/", include("foidesk.desk.urls")),
    path("", include("foidesk.public.urls")),
]

handler400 = "foidesk.pages.errors.bad_request"
handler403 = "foidesk.pages.errors.forbidden"
handler404 = "foidesk.pages.errors.not_found"
handler500 = "foidesk.pages.errors.server_error"
