"""The one passphrase of a demo office: made for each installation, so that no two have the same."""

import secrets

WORDS = """
acorn alder amber anchor angle apple apron arch arrow aspen attic autumn badge bagel baker banjo
barge barley barn basil basin basket beacon beech berry birch bison blanket bonnet bottle boulder bramble
brass bread breeze brick bridge bronze brook broom bubble bucket buckle butter button cabin cactus camel
candle canoe canvas carpet carrot castle cedar cello chalk cheese cherry chest chimney cinder circle citrus
clover cobalt coffee comet copper coral cotton crayon cricket crown cushion daisy dapple desert dingle dolphin
donkey dragon drawer eagle easel elbow elder ember engine falcon feather fennel fern fiddle finch
flannel flint flute forest fossil fountain fox garden garlic ginger glacier globe glove goose granite
grape gravel guitar hammer harbour harvest hazel heather hedge heron hickory honey hornet island ivory
jacket jasmine jersey jigsaw juniper kettle kitten ladder lagoon lantern laurel lemon lilac linen lizard
lobster locket lotus magnet magpie mallet mango maple marble meadow melon mint mirror mitten monsoon
mosaic muffin mustard napkin nectar needle nettle nutmeg oasis oboe ocean olive onion opal
orange orchard otter oyster paddle palace pancake panther paper parcel parrot pasta pebble pelican pencil
pepper pewter piano pickle pigeon pillow pine planet plaster plum pocket pond poplar poppy potter
prairie pudding puffin pumpkin quarry quartz quilt rabbit radish rafter raisin raven ribbon ripple river
robin rocket rosemary saddle saffron salmon sandal satin sauce scarf shadow shell shovel silver skylark
slate sorrel sparrow spinach spoon squash stable starling sugar sunset teapot thimble thistle thunder timber
tulip tunnel turnip turtle valley velvet violet walnut whistle willow window yogurt
"""
"""256 short words that are easy to read out and to type: eight random bits each."""

_HOW_MANY = 5


def passphrase() -> str:
    """Five random words and a number, such as "fern-otter-quilt-amber-plum-417": some 50 random bits."""
    words = [secrets.choice(WORDS.split()) for _ in range(_HOW_MANY)]
    return "-".join([*words, str(100 + secrets.randbelow(900))])
