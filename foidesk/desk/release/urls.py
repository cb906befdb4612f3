"""Addresses of what leaves, on the desk."""

from django.urls import path

from foidesk.desk.release import approve, carried, outbox, parcels, sending, undoing

urlpatterns = [
    path("approvals/", parcels.approvals, name="approvals"),
    path("cases/<uuid:case>/parcels/", parcels.of_case, name="case-parcels"),
    path("parcels/<uuid:parcel>/", parcels.one, name="parcel"),
    path("parcels/<uuid:parcel>/submit/", sending.submit, name="submit-parcel"),
    path("parcels/<uuid:parcel>/approve/", approve.approve, name="approve"),
    path("parcels/<uuid:parcel>/approval/", undoing.unapprove, name="unapprove-parcel"),
    path("parcels/<uuid:parcel>/withdraw/", undoing.withdraw, name="withdraw-parcel"),
    path("parcels/<uuid:parcel>/send/", sending.by_mail, name="send-parcel"),
    path("parcels/<uuid:parcel>/sent/", sending.record, name="record-sent"),
    path("parcels/<uuid:parcel>/files/<int:n>/", carried.open_file, name="parcel-file"),
    path("parcels/<uuid:parcel>/files/<int:n>/again/", carried.inspect_again, name="parcel-file-again"),
    path("parcels/<uuid:parcel>/passing/<uuid:override>/", carried.agree, name="parcel-agree"),
    path("parcels/<uuid:parcel>/take-back/", sending.take_back, name="take-back-parcel"),
    path("outbox/", outbox.outbox, name="outbox"),
    path("outbox/<uuid:message>/", outbox.uncertain, name="uncertain"),
    path("outbox/<uuid:message>/arrived/", outbox.arrived, name="it-arrived"),
    path("outbox/<uuid:message>/again/", outbox.again, name="send-again"),
]
