"""Addresses of what comes in."""

from django.urls import path

from foidesk.desk.inbox import answers, log, messages, misfiled, original, routing, valid

urlpatterns = [
    path("inbox/", messages.unsorted, name="inbox"),
    path("inbox/set-aside/", messages.set_aside, name="set-aside"),
    path("inbox/log/", log.take_in, name="log-request"),
    path("inbox/<uuid:message>/", messages.one, name="message"),
    path("inbox/<uuid:message>/log/", log.log_from, name="log-from"),
    path("inbox/<uuid:message>/join/", messages.join, name="message-join"),
    path("inbox/<uuid:message>/set-aside/", routing.put_aside, name="message-set-aside"),
    path("inbox/<uuid:message>/business/", routing.outside, name="message-outside"),
    path("inbox/<uuid:message>/refer/", routing.refer, name="message-refer"),
    path("inbox/<uuid:message>/back/", routing.put_back, name="message-back"),
    path("inbox/<uuid:message>/take-out/", misfiled.take_out, name="message-take-out"),
    path("inbox/<uuid:message>/another/", messages.another, name="message-another"),
    path("inbox/<uuid:message>/original/", original.original, name="message-original"),
    path("files/<uuid:document>/move/", misfiled.move, name="move-file"),
    path("cases/<uuid:case>/logged/", log.logged, name="logged"),
    path("cases/<uuid:case>/complete/", valid.complete, name="make-valid"),
    path("cases/<uuid:case>/answer/", answers.confirm, name="confirm-answer"),
]
