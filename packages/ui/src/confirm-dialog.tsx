"use client";
import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";

import { Button } from "./button";

/** A question that must be answered before something hard to undo happens. */
export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** Names the deed: "Entfernen", never "OK". */
  readonly confirmText: string;
  readonly cancelText: string;
  readonly danger?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks; Escape and a press outside mean no. The harmless answer has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, title, children, confirmText, cancelText, danger, onConfirm, onCancel } = props;
  return (
    <ModalOverlay
      className="st-overlay"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onCancel();
      }}
    >
      <Modal className="st-overlay__box">
        <Dialog role="alertdialog">
          <Heading slot="title" className="mb-3 text-2xl">
            {title}
          </Heading>
          <div>{children}</div>
          <div className="st-overlay__actions">
            <Button autoFocus onPress={onCancel}>
              {cancelText}
            </Button>
            <Button variant={danger === true ? "danger" : "primary"} onPress={onConfirm}>
              {confirmText}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
