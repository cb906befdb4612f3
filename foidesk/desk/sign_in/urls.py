"""Addresses of coming in and going out."""

from django.urls import path

from foidesk.desk.sign_in import keys, views

urlpatterns = [
    path("sign-in/", views.sign_in, name="sign-in"),
    path("sign-out/", views.sign_out, name="sign-out"),
    path("sign-in/forgotten/", keys.forgotten, name="forgotten"),
    path("set-password/", keys.use_code, name="use-code"),
    path("set-password/<str:code>/", keys.set_password, name="set-password"),
    path("password/", views.password, name="password"),
    path("office/", views.choose_office, name="choose-office"),
]
