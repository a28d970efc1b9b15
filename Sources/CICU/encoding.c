#include "CICU.h"

#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>

int32_t cicu_detect_encodings(
  const char *bytes, int32_t length, int32_t capacity, char *names, int32_t name_capacity, int32_t *confidences,
  int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&code);
  ucsdet_setText(detector, bytes, length, &code);
  int32_t found = 0;
  const UCharsetMatch **matches = ucsdet_detectAll(detector, &found, &code);
  int32_t count = 0;
  for (int32_t i = 0; U_SUCCESS(code) && i < found && count < capacity; i++) {
    const char *name = ucsdet_getName(matches[i], &code);
    int32_t confidence = ucsdet_getConfidence(matches[i], &code);
    if (U_FAILURE(code) || strlen(name) >= (size_t)name_capacity) continue;
    strcpy(names + (size_t)count * (size_t)name_capacity, name);
    confidences[count] = confidence;
    count++;
  }
  ucsdet_close(detector);
  *status = code;
  return count;
}

int32_t cicu_decode(
  const char *encoding, bool strict, const char *bytes, int32_t length, uint16_t *result, int32_t capacity,
  int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(encoding, &code);
  if (strict && U_SUCCESS(code)) {
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &code);
  }
  int32_t needed = U_SUCCESS(code) ? ucnv_toUChars(converter, result, capacity, bytes, length, &code) : -1;
  ucnv_close(converter);
  if (code == U_BUFFER_OVERFLOW_ERROR) code = U_ZERO_ERROR;
  *status = code;
  return U_FAILURE(code) ? -1 : needed;
}

const char *cicu_iana_name(const char *name) {
  UErrorCode code = U_ZERO_ERROR;
  // The name preferred in MIME is an IANA name too: ISO-8859-1 rather than ISO_8859-1:1987.
  const char *standard = ucnv_getStandardName(name, "MIME", &code);
  if (standard == NULL) standard = ucnv_getStandardName(name, "IANA", &code);
  return U_FAILURE(code) ? NULL : standard;
}
