"""Addresses of coming in and going out."""

from django.urls import path

from foidesk.desk.sign_in import views

urlpatterns = [
    path("sign-in/", views.sign_in, name="sign-in"),
    path("sign-out/", views.sign_out, name="sign-out"),
    path("password/", views.password, name="password"),
    path("office/", views.choose_office, name="choose-office"),
]
