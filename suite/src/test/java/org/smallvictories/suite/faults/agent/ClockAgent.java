package org.smallvictories.suite.faults.agent;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.charset.StandardCharsets;
import java.security.ProtectionDomain;
import java.time.Clock;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Lets a JVM tell the time of {@link Shift}. */
public final class ClockAgent implements ClassFileTransformer {

    private static final String CLOCK = "java/time/Clock";
    private static final String MILLIS = "currentTimeMillis";

    private ClockAgent() {}

    public static void premain(String file, Instrumentation jvm) throws UnmodifiableClassException {
        Shift.readFrom(file);
        jvm.addTransformer(new ClockAgent(), true);
        jvm.retransformClasses(Clock.class, Clock.systemUTC().getClass());
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> known, ProtectionDomain domain, byte[] classFile) {
        boolean ofTheJdk = loader == null;
        if (name == null || name.startsWith("org/smallvictories/suite/") || ofTheJdk && !name.startsWith(CLOCK)) {
            return null;
        }
        boolean isClock = name.equals(CLOCK);
        if (!isClock && !new String(classFile, StandardCharsets.ISO_8859_1).contains(MILLIS)) {
            return null;
        }
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new Rewriting(writer, isClock), 0);
        return writer.toByteArray();
    }

    /** Of calls in other classes; of what {@code Clock.currentInstant()} returns. */
    static final class Rewriting extends ClassVisitor {

        private static final String SHIFT = "org/smallvictories/suite/faults/agent/Shift";
        private static final String INSTANT = "Ljava/time/Instant;";

        private final boolean isClock;

        Rewriting(ClassVisitor next, boolean isClock) {
            super(Opcodes.ASM9, next);
            this.isClock = isClock;
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String type, String generic, String[] thrown) {
            MethodVisitor next = super.visitMethod(access, method, type, generic, thrown);
            boolean returnsNow = isClock && method.equals("currentInstant");
            return isClock && !returnsNow
                    ? next
                    : new MethodVisitor(Opcodes.ASM9, next) {
                        @Override
                        public void visitMethodInsn(
                                int opcode, String owner, String name, String types, boolean ofInterface) {
                            boolean read = !isClock && owner.equals("java/lang/System") && name.equals(MILLIS);
                            super.visitMethodInsn(opcode, read ? SHIFT : owner, name, types, ofInterface);
                        }

                        @Override
                        public void visitInsn(int opcode) {
                            if (returnsNow && opcode == Opcodes.ARETURN) {
                                super.visitMethodInsn(
                                        Opcodes.INVOKESTATIC, SHIFT, "shifted", "(" + INSTANT + ")" + INSTANT, false);
                            }
                            super.visitInsn(opcode);
                        }
                    };
        }
    }
}
