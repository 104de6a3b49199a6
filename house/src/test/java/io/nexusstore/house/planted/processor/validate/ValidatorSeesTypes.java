package io.nexusstore.house.planted.processor.validate;

import javax.lang.model.type.TypeMirror;

record ValidatorSeesTypes(TypeMirror type) {}
