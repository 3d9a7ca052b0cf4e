"use client";
import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";

import { Button } from "./button";

/** Something to read, with one way out. */
export interface InfoDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly closeText: string;
  readonly onClose: () => void;
}

/** Shows something over the page; Escape and a press outside close it. */
export function InfoDialog({ isOpen, title, children, closeText, onClose }: InfoDialogProps) {
  return (
    <ModalOverlay
      className="st-overlay"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="st-overlay__box">
        <Dialog>
          <Heading slot="title" className="mb-3 text-2xl">
            {title}
          </Heading>
          <div>{children}</div>
          <div className="st-overlay__actions">
            <Button variant="primary" autoFocus onPress={onClose}>
              {closeText}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
