"""Addresses that everybody may open."""

from django.urls import include, path

app_name = "public"

urlpatterns = [
    path("", include("foidesk.public.searches.urls")),
    path("", include("foidesk.public.disclosure.urls")),
    path("", include("foidesk.public.accessibility.urls")),
]
