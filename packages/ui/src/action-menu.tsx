"use client";
import type { ReactNode } from "react";
import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";

import { Button } from "./button";
import { classNames } from "./class-names";

/** One deed in a menu. */
export interface MenuAction {
  readonly id: string;
  readonly text: string;
  readonly icon?: ReactNode;
  readonly danger?: boolean;
  readonly onAction: () => void;
}

/** A button that opens a short list of deeds. */
export interface ActionMenuProps {
  readonly label: string;
  /** Spoken instead of the label; begins with it, so that voice control finds the button. */
  readonly accessibleLabel?: string;
  readonly icon?: ReactNode;
  readonly actions: readonly MenuAction[];
}

/** A menu by mouse, touch, arrow keys and first letters. */
export function ActionMenu({ label, accessibleLabel, icon, actions }: ActionMenuProps) {
  return (
    <MenuTrigger>
      <Button variant="quiet" icon={icon} aria-label={accessibleLabel ?? label}>
        {label}
      </Button>
      <Popover className="st-popover" placement="bottom end">
        <Menu className="st-menu">
          {actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              textValue={action.text}
              className={classNames("st-menu__item", action.danger && "st-menu__item--danger")}
              onAction={action.onAction}
            >
              {action.icon}
              <span>{action.text}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
