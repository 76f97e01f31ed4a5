package org.smallvictories.donations.device;

/** What a device is. Whatever may hold data counts as storage, {@link #OTHER} included: what is not known is not safe. */
public enum DeviceType {
    SMARTPHONE,
    FEATURE_PHONE,
    TABLET,
    LAPTOP,
    DESKTOP,
    SERVER,
    /** A disk, a memory stick or card on its own. */
    STORAGE_DRIVE,
    SMARTWATCH,
    E_READER,
    GAME_CONSOLE,
    CAMERA,
    PRINTER,
    NETWORK_DEVICE,
    DISPLAY(false),
    /** Chargers, keyboards, headphones, cases. */
    ACCESSORY(false),
    OTHER;

    private final boolean storage;

    DeviceType() {
        this(true);
    }

    DeviceType(boolean storage) {
        this.storage = storage;
    }

    /** Whether it can hold data of whoever had it before, and is to be wiped. */
    public boolean holdsStorage() {
        return storage;
    }
}
