/** Every column that the app may change, by hand and with its reason: all else is only ever added to. */
export const changeable = [
  // A password is changed, and its old hash is worth keeping to nobody.
  "access.account.password_hash",
  // By which phone an invitation was used, and when a phone was last heard from and unbound.
  "access.invitation.used_by",
  "access.phone.ended_at",
  "access.phone.ended_by",
  "access.phone.heard_at",
  // When a token was turned, and when and why a session ended.
  "access.refresh_token.turned_at",
  "access.session.end_reason",
  "access.session.ended_at",
  "access.session.turned_at",
  // A whole course in one row, worked out anew from its facts.
  "adherence.course.complete_on",
  "adherence.course.due",
  "adherence.course.heard_on",
  "adherence.course.letters",
  // An alert ends once.
  "alerts.alert.ended",
  "alerts.alert.ended_at",
  // A file whose time is over is closed first, and removed in the next turn.
  "diagnosis.forgotten_file.gone_at",
  // Where a patient stands, and below a request, is worked out anew from facts: a list's shortcut and no fact.
  "diagnosis.standing.has_xray",
  "diagnosis.standing.needs",
  "diagnosis.standing.results",
  "diagnosis.standing.since",
  "diagnosis.standing.stands",
  "diagnosis.standing.urgency",
  "documents.forgotten_file.gone_at",
  // A key that is destroyed is overwritten, or it would not be destroyed.
  "house.person_key.destroyed_at",
  "house.person_key.wrapped",
  "laboratory.standing.missing",
  "laboratory.standing.rejected",
  "laboratory.standing.since",
  "laboratory.standing.specimen",
  "laboratory.standing.state",
  // What a treatment waits for next, worked out anew from its plan and from what was done.
  "monitoring.standing.from",
  "monitoring.standing.until",
  "monitoring.standing.waits",
  // Who looks after a patient no longer: the one relation that says who may see them.
  "people.care.ended_at",
  "people.care.ended_by",
  // How a place is called and what it offers now, and when it was closed.
  "places.facility.services",
  "places.facility.sorted_by",
  "places.facility.type",
  "places.place.closed_at",
  "places.place.closed_by",
  "places.place.name",
  "places.place.name_hindi",
  // Whoever was sent on: what came of it, once.
  "transfers.sending.answer",
  "transfers.sending.ended",
  "transfers.sending.ended_at",
  "transfers.sending.ended_by",
  "transfers.sending.ended_why",
  // Where a treatment stands, as its phases and its outcome say.
  "treatment.episode.closed_at",
  "treatment.episode.closed_on",
  "treatment.episode.extended_by",
  "treatment.episode.outcome",
  "treatment.episode.phase",
  // How many treatments began: the next registration number.
  "treatment.register.count",
  // A clip that has come, was made smaller, waits for a look, or was thrown away when its time was over.
  "video_observation.clip.file",
  "video_observation.clip.file_bytes",
  "video_observation.clip.file_type",
  "video_observation.clip.forgotten_at",
  "video_observation.clip.forgotten_by",
  "video_observation.clip.not_by",
  "video_observation.clip.received_at",
  "video_observation.clip.replaced_file",
  "video_observation.clip.waits_for",
];
