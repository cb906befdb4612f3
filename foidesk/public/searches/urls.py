"""Addresses of search links. The first only names the place; by itself it opens nothing."""

from django.urls import path

from foidesk.public.searches import views

urlpatterns = [
    path("search-request/", views.nothing, name="searches"),
    path("search-request/<str:token>/", views.search, name="search"),
]
