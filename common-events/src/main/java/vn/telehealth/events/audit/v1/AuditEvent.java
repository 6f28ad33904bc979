package vn.telehealth.events.audit.v1;

import vn.telehealth.events.Event;

/** Operations that change no aggregate, and the checkpoints of the log. Changes are audited by their own events. */
public sealed interface AuditEvent extends Event permits OperationAudited, CheckpointSigned {}
