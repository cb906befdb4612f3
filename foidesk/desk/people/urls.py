"""Addresses of people, posts, absences and delegations."""

from django.urls import path

from foidesk.desk.people import away, delegations, leaving, posts, views

urlpatterns = [
    path("settings/people/", views.people, name="people"),
    path("settings/people/new/", views.invite, name="invite"),
    path("settings/people/<uuid:officer>/", views.one, name="officer"),
    path("settings/people/<uuid:officer>/code/", views.make_code, name="officer-code"),
    path("settings/people/<uuid:officer>/no-code/", views.end_code, name="officer-no-code"),
    path("settings/people/<uuid:officer>/leave/", leaving.leave, name="officer-leave"),
    path("settings/posts/", posts.posts, name="posts"),
    path("settings/posts/new/", posts.new, name="new-post"),
    path("settings/posts/usual/", posts.usual, name="usual-posts"),
    path("settings/posts/<uuid:post>/", posts.one, name="post"),
    path("settings/posts/<uuid:post>/end/", posts.end, name="end-post"),
    path("settings/told/", views.told, name="told"),
    path("people/away/", away.away, name="away"),
    path("people/away/new/", away.new, name="go-away"),
    path("people/away/<uuid:absence>/back/", away.back, name="come-back"),
    path("people/delegations/", delegations.register, name="delegations"),
    path("people/delegations/new/", delegations.lend, name="lend"),
    path("people/delegations/<uuid:delegation>/end/", delegations.end, name="end-loan"),
]
