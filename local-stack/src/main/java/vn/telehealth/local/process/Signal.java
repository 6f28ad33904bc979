package vn.telehealth.local.process;

/** What a process can be told by the system. */
public enum Signal {
    TERM,
    INT,
    KILL,
    STOP,
    CONT
}
