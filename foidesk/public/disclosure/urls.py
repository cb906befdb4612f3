"""Addresses of past answers. An office is named in them only where the installation has several."""

from django.urls import path

from foidesk.public.disclosure import views

urlpatterns = [
    path("", views.front, name="front"),
    path("log/", views.log, name="log"),
    path("log/feed/", views.feed, name="feed"),
    path("log/<int:year>/<slug:slug>/", views.entry, name="entry"),
    path("o/<slug:office>/", views.front, name="front"),
    path("o/<slug:office>/log/", views.log, name="log"),
    path("o/<slug:office>/log/feed/", views.feed, name="feed"),
    path("o/<slug:office>/log/<int:year>/<slug:slug>/", views.entry, name="entry"),
]
