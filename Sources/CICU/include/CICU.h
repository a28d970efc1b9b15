#ifndef CICU_H
#define CICU_H

#include <stddef.h>
#include <stdint.h>

/// The ICU version linked, for instance "72.1".
const char *cicu_version(void);

/// Normalises UTF-16 text to NFC. Writes at most `capacity` units and gives the number needed,
/// or -1 when ICU refuses.
int32_t cicu_normalize_nfc(const uint16_t *text, int32_t length, uint16_t *result, int32_t capacity);

#endif
