// The 1,024 words that check words are taken from: plain, short, told apart by ear and eye (no two are one letter apart). Frozen: another
// order or another word would give every submission other check words.

export const wordList: readonly string[] = `
  abacus academy account acorn acrobat adopt advance advert agree airport alarm album alcove algebra alley almond alphabet
  alpine alter amateur amber anchor angle answer anthem antler anvil apple apricot april apron aquarium arch archive
  arctic arena armchair armour arrow artichoke article artist ascent aspen asphalt athlete atlas atom attic aubergine
  august aunt author autumn avenue award axis bacon badge bagpipe baker balance balcony ballet balloon bamboo banana banjo
  banner barley barn barrel basalt basil basket bassoon bath battery bayou beach beaver bedroom beetle beetroot beginner
  belfry bell bellows berry bicycle birch bird biscuit bishop blackbird blanket blazer blender blizzard blossom blouse
  blue bluebell board boat bobbin bobcat bonfire bonnet book boomerang border bottle boulder bouquet bowl bracelet branch
  bread breeze brick bridge broccoli brochure bronze broom brother brush bucket buckle budget buffalo buggy builder bulb
  bundle bungalow burrow bushel butcher butter buttercup butterfly button cabbage cabin cabinet cable cactus calendar
  camel camera campfire campus canal canary candle candy canoe canvas canyon capital capsule captain caramel caravan
  carbon cardigan cargo carpet carrot cashew castle catalogue cauldron cavern cedar ceiling celery cellar cello cement
  census centre century ceramic cereal chair chalk chamois champion channel chapel chapter charcoal chart cheese cheetah
  chemist cherry chess chestnut chicken chief chimney chipmunk chisel chive chorus cider cinema cinnamon circle circus
  cistern citrus city clarinet clay clerk cliff climate clinic clock cloud clover coach coast cobalt cobbler cockpit cocoa
  coconut coffee college colony colour column comet comic compass comrade concert conifer contour cookie copper coral
  cormorant corner corridor cottage cotton council country courier cousin cowboy crab cradle cranberry crane crater crayon
  cream crescent cricket crimson crocus crown crystal cube cuckoo cucumber culture cupboard currant curtain cushion
  cutlery cycle cymbal cypress daffodil dahlia dairy damson dancer dandelion daughter dawn decade decimal deck deer delta
  denim dentist depot desert dialect diamond diary digit dinner diploma disc divan doctor dolomite dolphin domino donkey
  donor dormouse dough dove dragon drawer dress driver drizzle drum dune duster dynamo eagerly eagle early earring earth
  easel east echo eclipse editor eggplant eight elbow elder electric elephant elevator eleven emblem emerald
  empire encore engine engraver ensemble envelope equator errand essay estate estuary evening event exhibit explorer express
  eyebrow fabric fabulous fanfare falcon family farmer fathom feather fence fern festival fiction fiddle field fifty figment
  figure filter finch finger fireplace fish flag flagpole flame flamingo flannel flask flipper florist flower flute
  foam focus foghorn folder footpath forest fork formula fortress fortune fossil fountain foxglove fragrant freckle
  freezer freight friend friendly frost fruit funnel furniture gadget galaxy gallery garage garden gardener gargoyle
  garlic garment gate gazelle general geranium geyser giant giraffe glacier glass glider glove goblet gold gondola goose
  gorge grain granary granite grape gravel gravity green grocer ground guitar gull gymnast habit haddock hairbrush halibut
  hall hammer hammock hamster handbook harbour harmony harness harp harvest hawk hazel hazelnut hedge hedgehog helmet
  herald herb heron hexagon hickory highland hillside hinge history hobby hockey holiday hollow honey horizon horn horse
  hostel hour humble hundred hurdle hyacinth iceberg icicle idea igloo impulse index indigo infant inkwell insect iris
  island ivory jackdaw jacket jade jaguar jamboree january jasmine javelin jelly jersey jewel jigsaw joiner journal
  journey juggler juice jukebox july jumper jungle juniper kayak kennel kettle keyboard kidney kiln kilogram kingdom kiosk
  kitchen kite kitten knapsack knee knight knot koala label lace ladder ladybird lagoon lakeside lamp landmark language
  lantern lark laurel lavender leader leaf lecture ledger legend lemon lens leopard lesson letter lettuce library
  lighthouse lilac lily lime limerick linen lion lizard lobster locket locomotive lodge lotus lumber lunch lupin lynx
  machine magnet mahogany mailbox mango manor mansion mantle maple marathon marble margin marigold marina market marmalade
  marsh mattress meadow medal melody melon member memory merchant mercury meteor metre mighty mile mineral mint minute
  mirror model moment monday month monument moon morning mosaic moss mother motor mouse muffin mulberry museum mushroom
  music mustard napkin nation nature navy nectar needle neon nephew nest network nickel niece nine noodle north notebook
  novel november nurse nursery nutmeg oasis oatmeal oboe observer ocean october octopus office olive omelette onion opal
  opera orange orbit orchard orchid organ origin ostrich otter outpost oven overcoat oxygen oyster paddle page palace
  palette palm pancake panda panel pansy panther paper parade parcel parent parsley passport pastry patch patrol pavilion
  peacock peanut pear pebble pelican pencil penguin pepper perch perfume petal phone photo piano picnic picture pigeon
  pillow pilot pink pioneer pipe pistachio planet plaster plate plaza plum poem polar pond poppy porcelain porridge
  portrait postcard potato powder prairie present prince printer prism profile protein province pulley pump pumpkin pupil
  puppet purple puzzle pyramid quarry quartz queen question quiet quill quince rabbit radar radio radish rafter railway
  raisin ranger raspberry raven razor recipe record reef referee region relay resin ribbon rice ring road robin robot
  rooster rope rowing ruby rudder rural saffron sailor salad salmon salt sandal sapphire sardine satchel satin saturn
  sauce sausage savanna scale scarf scholar school science scissors scooter screen sculptor seal season secret seed senate
  september settler seven shadow shark shawl sheep shelf shepherd shield shirt shoe shovel shower shuttle siding signal
  silk silver sister sketch skipper sleeve snow soap soccer soda soil sonata song south spaniel sparrow spatula speaker
  spice spider spinach spiral spoon spring spruce squash squirrel stable stadium staircase stamp star statue steam steel
  stencil steward stone stork straw street studio subway sugar suitcase sulphur summer sunday sunset surf surgeon swallow
  swan sweater swift syrup tablet tadpole talent tambourine tangerine tapestry target teacher teapot temple tennis tent
  terrace theatre thermos thimble thirty thistle thread throne thumb thunder thyme ticket tiger timber tinsel tomato topaz
  torch tortoise tower town tractor trader trail tray treasure treaty tree triangle tribune trombone trophy trout trumpet
  tuesday tulip tundra turbine turnip turquoise turtle twelve twenty twig twine ukulele umbrella uncle unicorn uniform
  universe uplands valve vanilla varnish vase vault velvet venture verandah verse vessel viaduct village vinegar viola
  violet violin visitor volcano volume voyage waffle wagon waiter walnut walrus wardrobe wasp wave wednesday wetland whale
  wheat wheel whisker white wicker widget window winter wire wisdom wolf wonder wood workshop wren yacht yard yellow
  yogurt zebra zenith zephyr zero zigzag zinc zipper
`
  .trim()
  .split(/\s+/);
